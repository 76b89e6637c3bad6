package fr.rsi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ballots of other elections, counted through the API. */
@RunningApplication
class TalliesApiTest {

    @Autowired
    private Api api;

    @Test
    void aPublishedElectionIsRecountedStageByStage() throws IOException {
        JsonNode tally =
                count("?method=stv-scottish", ballots("glasgow-2007-linn.blt")).body();

        assertThat(tally.get("winners")).map(JsonNode::asText).containsExactlyInAnyOrder("o2", "o3", "o6", "o7");
        assertThat(tally.get("title").asText()).isEqualTo("LINN");
        assertThat(tally.get("seats").asInt()).isEqualTo(4);
        assertThat(tally.at("/rounds/0/quota").asInt()).isEqualTo(1914);
        assertThat(tally.at("/rounds/9/votes/o6").decimalValue()).isEqualByComparingTo("2174.90506");
        assertThat(tally.at("/rounds/0/surplusOf").asText()).isEqualTo("o7");
        assertThat(tally.at("/options/2/label").asText()).isEqualTo("Sadie Docherty");
    }

    @Test
    void schulzeGivesThePairwiseMatrixAndBordaThePoints() {
        String tennessee = """
                4 1
                42 1 2 3 4 0
                26 2 3 4 1 0
                15 3 4 2 1 0
                17 4 3 2 1 0
                0
                "Memphis" "Nashville" "Chattanooga" "Knoxville" "Capital"
                """;

        JsonNode schulze = count("?method=schulze", tennessee).body();
        assertThat(schulze.at("/winners/0").asText()).isEqualTo("o2");
        assertThat(schulze.at("/pairwise/o2/o1").asInt()).isEqualTo(58);
        JsonNode borda = count("?method=borda", tennessee).body();
        assertThat(borda.at("/options/1/count").asInt()).isEqualTo(194);
        assertThat(count("?method=irv", tennessee).body().at("/winners/0").asText())
                .isEqualTo("o4");
        assertThat(count("?method=stv-meek", tennessee).body().at("/winners/0").asText())
                .isEqualTo("o4");
    }

    @Test
    void aTieIsReportedUnlessASeedBreaksIt() {
        String even = "2 1\n2 1 0\n2 2 0\n0\n\"A\" \"B\" \"Even\"";

        JsonNode open = count("?method=irv", even).body();
        assertThat(open.get("winners")).isEmpty();
        assertThat(open.get("tied")).map(JsonNode::asText).containsExactly("o1", "o2");
        assertThat(open.has("seed")).isFalse();
        JsonNode drawn = count("?method=irv&seed=2026", even).body();
        assertThat(drawn.get("winners")).hasSize(1);
        assertThat(drawn.get("seed").asText()).isEqualTo("2026");
        assertThat(drawn.at("/rounds/0/tieBreak").asText()).isEqualTo("lot");
    }

    @Test
    void wrongBallotsAndMethodsAreRefusedInASentence() {
        Api.Answer wrong = count("?method=irv", "2 1\n1 3 0\n0\n\"A\" \"B\"");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("detail").asText())
                .isEqualTo("The ballots can’t be read. Line 2: there is no candidate 3, they are 1 to 2");
        assertThat(count("?method=dice", "2 1").body().get("detail").asText())
                .isEqualTo("There is no method “dice”; there are borda, irv, stv-scottish, stv-meek, schulze.");
    }

    private Api.Answer count(String query, String ballots) {
        return api.send(
                Api.ASKER,
                HttpRequest.newBuilder(URI.create(api.url() + "/api/tallies" + query))
                        .header("Content-Type", "text/plain;charset=UTF-8")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(ballots)));
    }

    private static String ballots(String file) throws IOException {
        try (InputStream stream = TalliesApiTest.class.getResourceAsStream("/tally/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
