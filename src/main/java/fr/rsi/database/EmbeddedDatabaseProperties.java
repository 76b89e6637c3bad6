package fr.rsi.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL lives.
 *
 * @param directory folder of its data, kept over restarts
 * @param port TCP port on the loopback interface, 0 for a free one
 */
@ConfigurationProperties("rsi.database")
record EmbeddedDatabaseProperties(
        @DefaultValue("data/postgresql") Path directory,
        @DefaultValue("0") int port) {}
