package fr.rsi.engine.multiinstance;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Camunda with nothing of RSI but, where it is asked for, its multi-instance; on a PostgreSQL of its own. */
public final class BareEngine implements AutoCloseable {

    private static final int WAIT_MILLIS = 200;
    private static final int LOCK_MILLIS = 1500;
    private static final int SWEEP_MILLIS = 500;

    private static int engines;

    private final ProcessEngine engine;
    private final HikariDataSource dataSource;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor();

    private BareEngine(ProcessEngine engine, HikariDataSource dataSource) {
        this.engine = engine;
        this.dataSource = dataSource;
    }

    /** A server that writes durably. */
    public static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .setLocaleConfig("locale", "C")
                .start();
    }

    /** Camunda as it comes, on a new database of that name. */
    public static BareEngine stock(EmbeddedPostgres server, String database, Map<Object, Object> beans) {
        return start(server, database, List.of(), beans);
    }

    /** Camunda with our multi-instance, which creates so many tasks in one transaction. */
    public static BareEngine ours(
            EmbeddedPostgres server, String database, boolean enabled, int chunk, Map<Object, Object> beans) {
        return start(server, database, List.of(new ScalableMultiInstance(enabled, chunk)), beans);
    }

    private static BareEngine start(
            EmbeddedPostgres server, String database, List<ProcessEnginePlugin> plugins, Map<Object, Object> beans) {
        create(server, database);
        return start(server.getJdbcUrl("postgres", database), plugins, beans);
    }

    /** Ours on a database that exists. */
    static BareEngine ours(String url, int chunk) {
        return start(url, List.of(new ScalableMultiInstance(true, chunk)), Map.of());
    }

    private static void create(EmbeddedPostgres server, String database) {
        JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
        if (jdbc.sql("select 1 from pg_database where datname = ?")
                .param(database)
                .query()
                .listOfRows()
                .isEmpty()) {
            jdbc.sql("create database " + database).update();
        }
    }

    private static BareEngine start(String url, List<ProcessEnginePlugin> plugins, Map<Object, Object> beans) {
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url + "&reWriteBatchedInserts=true");
        dataSource.setMaximumPoolSize(40);
        Flyway.configure().dataSource(dataSource).defaultSchema("rsi").load().migrate();
        ProcessEngineConfigurationImpl configuration = configuration(dataSource);
        configuration.setProcessEnginePlugins(new ArrayList<>(plugins));
        configuration.setBeans(beans);
        return new BareEngine(configuration.buildProcessEngine(), dataSource);
    }

    /** Runs jobs and sweeps, as a node does, until it is closed. */
    BareEngine running() {
        JobExecutor executor = configuration().getJobExecutor();
        executor.setWaitTimeInMillis(WAIT_MILLIS);
        executor.setMaxWait(WAIT_MILLIS);
        executor.setLockTimeInMillis(LOCK_MILLIS);
        executor.start();
        sweeper.scheduleWithFixedDelay(
                () -> configuration().getCommandExecutorTxRequired().execute(new Sweep(java.time.Duration.ofHours(1))),
                SWEEP_MILLIS,
                SWEEP_MILLIS,
                TimeUnit.MILLISECONDS);
        return this;
    }

    private static ProcessEngineConfigurationImpl configuration(DataSource dataSource) {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + ++engines);
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setEnableCmdExceptionLogging(false);
        return configuration;
    }

    /** The engine. */
    public ProcessEngine engine() {
        return engine;
    }

    ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Its database. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        engine.close();
        dataSource.close();
    }
}
