package fr.rsi.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The fields that a deployed form submits: the keys of its components, and the paths of its lists. */
final class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A component is bound by its key, and a group or list by its path, which then holds all that is in it. */
    private static final List<String> NAMES = List.of("key", "path");

    private FormFields() {}

    /** The fields of this form, of its latest version where the reference names none; none where it is not deployed. */
    static Set<String> of(CamundaFormRef form) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> {
            var forms = context.getCamundaFormDefinitionManager();
            var definition = form.getVersion() == null
                    ? forms.findLatestDefinitionByKey(form.getKey())
                    : forms.findDefinitionByKeyVersionAndTenantId(form.getKey(), form.getVersion(), null);
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
        for (String name : NAMES) {
            if (!node.path(name).asText().isBlank()) {
                keys.add(field(node.get(name).asText()));
                return;
            }
        }
        node.path("components").forEach(child -> collect(child, keys));
    }

    private static String field(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
