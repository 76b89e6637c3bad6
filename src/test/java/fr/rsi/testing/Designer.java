package fr.rsi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A process designer who deploys from Camunda Modeler, which is the engine's REST API. */
public record Designer(Api api) {
    /** Is in the designers' group. */
    public static final String NAME = "paul.nguyen";

    /** Deploys one file, which may be refused. */
    public Api.Answer tryToDeploy(String file, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nfrom the Modeler\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--x--\r\n";
        var request = HttpRequest.newBuilder(URI.create(api.url() + "/engine-rest/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return api.send(NAME, request);
    }

    /** Deploys one file, which has to be accepted. */
    public void deploy(String file, String content) {
        Api.Answer deployed = tryToDeploy(file, content);
        assertThat(deployed.status()).as(deployed.body().toString()).isEqualTo(200);
    }
}
