package fr.rsi.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that there is always an administrator: Camunda lets anyone create one where there is none. */
@Component
@Order(30)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String ID = "admin";
    private static final int PASSWORD_BYTES = 15;

    private final Accounts accounts;
    private final AdministratorProperties properties;
    private final TechnicalUser technicalUser;

    FirstAdministrator(Accounts accounts, AdministratorProperties properties, TechnicalUser technicalUser) {
        this.accounts = accounts;
        this.properties = properties;
        this.technicalUser = technicalUser;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        technicalUser.run(this::ensure);
    }

    private void ensure() {
        if (accounts.hasMember(Roles.ADMINISTRATORS)) {
            return;
        }
        if (!accounts.exists(ID)) {
            String password = properties.password();
            if (password == null) {
                password = randomPassword();
                log.warn("The account {} was created with the password {} - change it after signing in", ID, password);
            }
            accounts.create(ID, "RSI", "Administrator", "admin@localhost", password);
        }
        accounts.join(ID, List.of(Roles.ADMINISTRATORS));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
