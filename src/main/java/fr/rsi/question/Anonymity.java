package fr.rsi.question;

/** What anonymous questions promise, in numbers. */
public final class Anonymity {

    /** Fewest people who can be asked, answers that are shown, and people in a group whose answers are shown apart. */
    public static final int FEWEST = 5;

    /** Fewest answers with which remarks are shown, as people can be known by how they write. */
    public static final int FEWEST_FOR_REMARKS = 10;

    private Anonymity() {}
}
