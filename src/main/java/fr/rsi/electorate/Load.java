package fr.rsi.electorate;

/**
 * What is asked of a person.
 *
 * @param open questions that wait for an answer
 * @param recent questions asked in the last seven days
 */
public record Load(int open, int recent) {

    /** Nothing. */
    public static final Load NONE = new Load(0, 0);

    /** One figure, by which those come first of whom least is asked. */
    int sum() {
        return open + recent;
    }
}
