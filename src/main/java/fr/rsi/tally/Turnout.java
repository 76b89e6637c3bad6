package fr.rsi.tally;

/**
 * Who was asked and who took part, in people or in their weights.
 *
 * @param invited everyone who was asked
 * @param answered those who cast a ballot, abstentions included
 * @param abstained those whose ballot expresses nothing
 */
public record Turnout(int invited, int answered, int abstained) {

    /** Checks that each part is within its whole. */
    public Turnout {
        if (abstained < 0 || abstained > answered || answered > invited) {
            throw new IllegalArgumentException(
                    "%d abstentions of %d ballots of %d people".formatted(abstained, answered, invited));
        }
    }

    /** Ballots that express something. */
    public int expressed() {
        return answered - abstained;
    }

    /** The number behind a base. */
    public int of(Base base) {
        return switch (base) {
            case CAST -> answered;
            case ELIGIBLE -> invited;
            case EXPRESSED -> expressed();
        };
    }

    /** Answered of invited. */
    public Fraction participation() {
        return new Fraction(answered, invited);
    }
}
