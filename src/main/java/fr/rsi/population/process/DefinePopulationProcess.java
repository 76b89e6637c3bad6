package fr.rsi.population.process;

/** What Java knows of {@code define-population.bpmn}; the ids and names there are the same. */
public final class DefinePopulationProcess {

    /** Key of the process definition. */
    public static final String KEY = "define-population";

    /** Id of the user task in which the population is defined. */
    public static final String DEFINE = "UserTask_Define";

    private DefinePopulationProcess() {}

    /** Process variables. */
    public static final class Variables {
        /** Id of the population to change or delete, absent for a new one. */
        public static final String POPULATION_ID = "populationId";

        private Variables() {}
    }

    /** Fields of the forms; they are never stored. */
    static final class Fields {
        static final String POPULATION = "population";
        static final String CHOICE = "choice";
        static final String NEW = "new";
        static final String NAME = "name";
        static final String DESCRIPTION = "description";
        static final String KIND = "kind";
        static final String MEMBERS = "members";
        static final String RULE_BY = "ruleBy";
        static final String DEPARTMENTS = "departments";
        static final String SITES = "sites";
        static final String JOBS = "jobs";
        static final String REPORTS = "reports";
        static final String RULE = "rule";
        static final String COMBINE = "combine";
        static final String PARTS = "parts";
        static final String EXCEPT = "except";
        static final String SAMPLE_OF = "sampleOf";
        static final String SAMPLE_SIZE = "sampleSize";
        static final String SAMPLE_UNIT = "sampleUnit";
        static final String STRATIFY_BY = "stratifyBy";
        static final String DRAW = "draw";
        static final String SEED = "seed";
        static final String USABLE_BY = "usableBy";
        static final String GROUPS = "groups";

        private Fields() {}
    }
}
