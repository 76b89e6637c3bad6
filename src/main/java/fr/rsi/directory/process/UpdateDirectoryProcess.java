package fr.rsi.directory.process;

/** What Java knows of {@code update-directory.bpmn}; the ids and names there are the same. */
public final class UpdateDirectoryProcess {

    /** Key of the process definition. */
    public static final String KEY = "update-directory";

    /** Id of the user task that waits for the file. */
    public static final String UPLOAD = "UserTask_Upload";

    /** Id of the user task in which an administrator decides. */
    public static final String REVIEW = "UserTask_Review";

    private UpdateDirectoryProcess() {}

    /** Process variables. */
    public static final class Variables {
        /** Id of the file, absent as long as there is none. */
        public static final String UPLOAD = "upload";
        /** Id of who wants the changes. */
        public static final String REVIEWER = "reviewer";
        /** Whether the preview was made anew, as the directory had changed since the first one. */
        public static final String MADE_ANEW = "madeAnew";

        private Variables() {}
    }

    /** Fields of the forms; they are never stored. */
    public static final class Fields {
        /** {@value #APPLY}, {@value #ANOTHER_FILE} or {@code cancel}. */
        public static final String ACTION = "action";
        /** Whether it is meant that many people leave. */
        public static final String CONFIRMED = "confirmed";
        /** Whether the administrator gives up before there is a file. */
        public static final String GIVE_UP = "giveUp";
        /** Choice: do what the file says. */
        public static final String APPLY = "apply";
        /** Choice: upload another file. */
        public static final String ANOTHER_FILE = "upload";

        private Fields() {}
    }
}
