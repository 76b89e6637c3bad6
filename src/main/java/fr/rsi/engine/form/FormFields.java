package fr.rsi.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The keys of the components of a deployed form. */
final class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormFields() {}

    /** The keys of the latest version of this form; none where it is not deployed. */
    static Set<String> of(String form) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> {
            var definition = context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(form);
            if (definition == null) {
                return Set.of();
            }
            byte[] content = context.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(
                            definition.getDeploymentId(), definition.getResourceName())
                    .getBytes();
            Set<String> keys = new TreeSet<>();
            collect(read(content), keys);
            return keys;
        });
    }

    private static JsonNode read(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form can't be read", e);
        }
    }

    private static void collect(JsonNode node, Set<String> keys) {
        if (node.path("key").isTextual()) {
            keys.add(node.get("key").asText());
        }
        node.forEach(child -> collect(child, keys));
    }
}
