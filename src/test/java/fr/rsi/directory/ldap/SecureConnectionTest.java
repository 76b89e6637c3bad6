package fr.rsi.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers on {@code localhost} with certificates of their own: one for that name, one for another. */
class SecureConnectionTest {

    private static final String PASSWORD = "changeit";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    static Path folder;

    private static InMemoryDirectoryServer server;
    private static InMemoryDirectoryServer impostor;

    @BeforeAll
    static void start() throws Exception {
        server = serverNamed("localhost");
        impostor = serverNamed("ldap.example.org");
    }

    private static InMemoryDirectoryServer serverNamed(String name) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int exit = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "ldap",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-keystore",
                        store(name),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("keytool", ".log").toFile())
                .start()
                .waitFor();
        assertThat(exit).isZero();
        var keys = new SSLUtil(new KeyStoreKeyManager(store(name), PASSWORD.toCharArray(), "PKCS12", "ldap"), null);
        var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig("secure", keys.createSSLServerSocketFactory()));
        var started = new InMemoryDirectoryServer(config);
        started.startListening();
        started.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        started.add("dn: uid=zoe,dc=example,dc=org", "objectClass: inetOrgPerson", "uid: zoe");
        return started;
    }

    private static String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    @AfterAll
    static void stop() {
        server.shutDown(true);
        impostor.shutDown(true);
    }

    @AfterEach
    void trustNobody() {
        System.clearProperty(TRUST_STORE);
        System.clearProperty(TRUST_STORE_PASSWORD);
    }

    private static void trust(String name) {
        System.setProperty(TRUST_STORE, store(name));
        System.setProperty(TRUST_STORE_PASSWORD, PASSWORD);
    }

    @Test
    void whomJavaTrustsIsRead() throws LDAPException {
        trust("localhost");
        assertThat(read(server)).containsExactly("uid=zoe,dc=example,dc=org");
    }

    @Test
    void whomJavaDoesNotTrustIsNot() {
        assertThatThrownBy(() -> read(server))
                .isInstanceOf(LDAPException.class)
                .hasMessageContaining("certification path");
    }

    @Test
    void neitherIsAnotherThanTheCertificateNames() {
        trust("ldap.example.org");
        assertThatThrownBy(() -> read(impostor))
                .isInstanceOf(LDAPException.class)
                .hasMessageContaining("ldap.example.org");
    }

    private static List<String> read(InMemoryDirectoryServer from) throws LDAPException {
        var properties = new LdapProperties(
                "ldaps://localhost:" + from.getListenPort("secure"),
                "dc=example,dc=org",
                "(objectClass=inetOrgPerson)",
                "",
                "",
                100,
                Map.of(),
                Map.of(),
                Map.of(),
                10,
                false,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        List<String> dns = new ArrayList<>();
        new LdapServer(properties).read(new String[] {"uid"}, entry -> dns.add(entry.getDN()));
        return dns;
    }
}
