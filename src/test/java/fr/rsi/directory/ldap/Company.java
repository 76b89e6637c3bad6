package fr.rsi.directory.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFException;
import java.util.Locale;

/** An LDAP server in this process with a company in it: it gives at most 500 entries at once, and nothing to the anonymous. */
final class Company {

    static final String BASE = "ou=people,dc=example,dc=org";
    static final String READER = "cn=reader,dc=example,dc=org";
    static final String READER_PASSWORD = "reads";
    static final String BOSS = "uid=zoe.lefevre,ou=direction," + BASE;
    static final int STAFF = 1204;
    private static final int LIMIT = 500;

    private final InMemoryDirectoryServer server;

    Company() {
        try {
            var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
            config.addAdditionalBindCredentials(READER, READER_PASSWORD);
            config.setSchema(null);
            config.setMaxSizeLimit(LIMIT);
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("test", 0));
            server = new InMemoryDirectoryServer(config);
            server.startListening();
            fill();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "ldap://localhost:" + server.getListenPort();
    }

    /** Everyone is there, and nobody else. */
    void fill() {
        change(() -> {
            server.clear();
            server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
            server.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: people");
            server.add("dn: ou=direction," + BASE, "objectClass: organizationalUnit", "ou: direction");
            server.add(person(BOSS, "zoe.lefevre", "Zoé", "Lefèvre-Nuñez"));
            for (int i = 1; i <= STAFF; i++) {
                Entry entry = person("uid=e" + i + "," + BASE, "e" + i, "Élève", "Numéro " + i);
                entry.addAttribute(
                        "manager",
                        i % 2 == 0 ? BOSS : BOSS.toUpperCase(Locale.ROOT).replace(",", ", "));
                entry.addAttribute("preferredLanguage", i % 3 == 0 ? "en-GB" : "fr-FR, en;q=0.5");
                server.add(entry);
            }
            server.add("dn: cn=printer," + BASE, "objectClass: device", "cn: printer");
        });
    }

    private static Entry person(String dn, String uid, String first, String last) {
        var entry = new Entry(dn);
        entry.addAttribute("objectClass", "inetOrgPerson");
        entry.addAttribute("uid", uid);
        entry.addAttribute("givenName", first);
        entry.addAttribute("sn", last);
        entry.addAttribute("cn", first + " " + last);
        entry.addAttribute("mail", uid + "@example.org");
        entry.addAttribute("ou", "R&D");
        entry.addAttribute("l", "Besançon");
        entry.addAttribute("employeeNumber", "00" + uid.length());
        entry.addAttribute("userPassword", "secret of " + uid);
        return entry;
    }

    /** Whether the server gives everyone to somebody who does not ask page by page. */
    boolean givesEveryoneAtOnce() throws LDAPException {
        try (LDAPConnection reader = server.getConnection()) {
            reader.bind(READER, READER_PASSWORD);
            reader.search(BASE, SearchScope.SUB, "(objectClass=inetOrgPerson)");
            return true;
        } catch (LDAPSearchException e) {
            return e.getEntryCount() > LIMIT;
        }
    }

    void remove(String dn) {
        change(() -> server.delete(dn));
    }

    void replace(String dn, String attribute, String... values) {
        change(() -> server.modify(dn, new Modification(ModificationType.REPLACE, attribute, values)));
    }

    void stop() {
        server.shutDown(true);
    }

    void start() {
        change(server::startListening);
    }

    private interface Change {
        void make() throws LDAPException, LDIFException;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }
}
