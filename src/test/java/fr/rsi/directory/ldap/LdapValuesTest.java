package fr.rsi.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LdapValuesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "20270331220000Z, 2027-03-31",
                "20270331220000.0Z, 2027-03-31",
                "202703312200+0200, 2027-03-31",
                "2027-03-31, 2027-03-31",
                "134508312000000000, 2027-03-29",
                "0, ''",
                "9223372036854775807, ''",
                "soon, soon",
                "'', ''"
            })
    void days(String value, String day) {
        assertThat(LdapValues.day(value, PARIS)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"fr, fr", "fr-CA, fr", "'FR;q=1, en', fr", "en-GB, en", "'de', en", "'', ''", "' ', ''"})
    void languages(String value, String language) {
        assertThat(LdapValues.language(value)).isEqualTo(language);
    }

    @Test
    void namesOfGroups() {
        assertThat(LdapValues.name("CN=R\\,D and co,OU=Groups,DC=example")).isEqualTo("R,D and co");
        assertThat(LdapValues.name("plain")).isEqualTo("plain");
        assertThat(LdapValues.name("")).isEmpty();
    }

    @Test
    void theSameDnWrittenDifferently() {
        assertThat(LdapValues.normal("UID=Zoé , OU=People,dc=Example"))
                .isEqualTo(LdapValues.normal("uid=zoé,ou=people,DC=example"));
        assertThat(LdapValues.normal("no dn")).isEmpty();
    }
}
