package fr.rsi.engine.multiinstance;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Indexes that the engine's tables lack for many open tasks. */
final class Indexes {

    private Indexes() {}

    /** Completing any task looks for its subtasks; without the index that reads all open tasks of the installation. */
    static void create(JdbcClient jdbc) {
        jdbc.sql("create index if not exists rsi_task_parent on act_ru_task (parent_task_id_)")
                .update();
    }
}
