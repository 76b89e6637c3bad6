/** The database: an embedded PostgreSQL unless a server is configured; depends on no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package fr.rsi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
