package fr.rsi.engine.conflict;

import fr.rsi.refusal.Refused;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Retries a submission that lost against another one at the same instant, in a new transaction each time, and lets refusals
 * out without the engine's wrapping. Within an outer transaction nothing is retried, as that one is lost already.
 */
public class ConflictInterceptor extends CommandInterceptor {

    private static final int ATTEMPTS = 30;
    private static final long MAX_PAUSE_MILLIS = 50;

    @Override
    public <T> T execute(Command<T> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS || !retryable(command)) {
                    throw e;
                }
                pause();
            } catch (ProcessEngineException e) {
                Refused refused = refusalIn(e);
                throw refused == null ? e : refused;
            }
        }
    }

    private static boolean retryable(Command<?> command) {
        return command instanceof SubmitTaskFormCmd && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, MAX_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Refused refusalIn(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return null;
    }
}
