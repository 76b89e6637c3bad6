package fr.rsi.directory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every hour whether somebody's first or last day has come, on every node that executes jobs; where several look at
 * once, the later ones find nothing to do.
 */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class AccountSchedule {

    private final AccountSync accounts;

    AccountSchedule(AccountSync accounts) {
        this.accounts = accounts;
    }

    @Scheduled(cron = "${rsi.directory.accounts-schedule:0 1 * * * *}")
    void look() {
        accounts.followCalendar();
    }
}
