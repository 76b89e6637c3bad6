package fr.rsi.question.process;

/** What Java knows of {@code question.bpmn}; the ids and names there are the same. */
public final class QuestionProcess {

    /** Key of the process definition. */
    public static final String KEY = "question";

    /** Id of the call activity that runs the circuit. */
    public static final String CALL_CIRCUIT = "CallActivity_Circuit";

    private QuestionProcess() {}

    /** Messages that the process waits for. */
    public static final class Messages {
        /** Starts the event sub-process that withdraws the question. */
        public static final String WITHDRAWN = "question-withdrawn";

        private Messages() {}
    }

    /** Process variables. */
    public static final class Variables {
        /** Id of the question, also the business key. */
        public static final String QUESTION_ID = "questionId";
        /** The question in a line. */
        public static final String TITLE = "title";
        /** Markdown. */
        public static final String CONTEXT = "context";
        /** Code of the answer type. */
        public static final String TYPE = "type";
        /** Id of the asker. */
        public static final String ASKER = "asker";
        /** Whether the draft came complete, so that nobody needs to prepare it. */
        public static final String READY = "ready";
        /** Key of the circuit. */
        public static final String CIRCUIT = "circuit";
        /** End of the round, a date. */
        public static final String DEADLINE = "deadline";
        /** Percentage of those asked, an integer. */
        public static final String QUORUM = "quorum";
        /** The choices: JSON list of value and label. */
        public static final String OPTIONS = "options";
        /** Whether the answers are anonymous. */
        public static final String ANONYMOUS = "anonymous";

        /** Group that decides a tie. */
        public static final String CASTING_VOTE = "castingVote";
        /** What the asker has settled of the circuit: JSON, by name of the parameter. */
        public static final String PARAMETERS = "parameters";

        /** How the circuit ended. */
        public static final String OUTCOME = "outcome";
        /** Why, in words. */
        public static final String OUTCOME_REASON = "outcomeReason";
        /** Id of the option that won. */
        public static final String WINNER = "winner";
        /** Who decided where a person did. */
        public static final String ARBITER = "arbiter";
        /** Who withdrew the question. */
        public static final String WITHDRAWN_BY = "withdrawnBy";
        /** Why the question was withdrawn. */
        public static final String WITHDRAWAL_REASON = "withdrawalReason";

        private Variables() {}
    }
}
