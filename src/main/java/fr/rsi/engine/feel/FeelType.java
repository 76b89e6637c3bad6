package fr.rsi.engine.feel;

/** What kind of value an expression has. */
public enum FeelType {
    /** A text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** A day. */
    DATE,
    /** A length of time. */
    DURATION,
    /** A list. */
    LIST,
    /** All that is known of a person. */
    PERSON,
    /** Null, and nothing else. */
    NULL,
    /** Known only when it is evaluated. */
    ANY;

    /** Whether a value of this type can be one of the other. */
    boolean fits(FeelType other) {
        return this == other || this == ANY || other == ANY || this == NULL || other == NULL;
    }
}
