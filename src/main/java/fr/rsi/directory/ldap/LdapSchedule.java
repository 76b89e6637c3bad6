package fr.rsi.directory.ldap;

import fr.rsi.refusal.Refused;
import fr.rsi.security.TechnicalUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Synchronises with the LDAP server when it is time, on every node that executes jobs; the first one does it. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "rsi.directory.ldap.url")
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class LdapSchedule {

    private static final Logger log = LoggerFactory.getLogger(LdapSchedule.class);

    private final LdapSynchronisation synchronisation;
    private final TechnicalUser technicalUser;

    LdapSchedule(LdapSynchronisation synchronisation, TechnicalUser technicalUser) {
        this.synchronisation = synchronisation;
        this.technicalUser = technicalUser;
    }

    @Scheduled(cron = "${rsi.directory.ldap.schedule:0 30 3 * * *}")
    void synchronise() {
        try {
            technicalUser.run(() -> synchronisation.run(false, false, TechnicalUser.ID));
        } catch (Refused busy) {
            log.info("LDAP: {}", busy.getMessage());
        }
    }
}
