/** Tells people what happens; only listens; depends on circuit, decision and question. */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"circuit", "decision", "question"})
package fr.rsi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
