package fr.rsi.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives refusals that pass through the engine's own REST API (and so Tasklist) their status, and leaves only our sentence in
 * the message. Camunda answers 500 for every exception of a delegate or listener, and puts technical words before it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineRefusalFilter extends OncePerRequestFilter {

    private static final Pattern TECHNICAL_PREFIX = Pattern.compile(
            "^Cannot (?:submit task form|complete task|submit form|instantiate process definition) \\S+: ");

    private final ObjectMapper json;

    EngineRefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean engine = path.contains("/engine-rest/") || path.contains("/camunda/api/engine/");
        return !engine || !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, buffered);
        if (buffered.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            mend(buffered);
        }
        buffered.copyBodyToResponse();
    }

    private void mend(ContentCachingResponseWrapper response) throws IOException {
        byte[] body = response.getContentAsByteArray();
        if (body.length == 0 || body[0] != '{') {
            return;
        }
        JsonNode error = json.readTree(body);
        int status = error.path("code").asInt() - Refused.CODE_BASE;
        if (error instanceof ObjectNode object && status >= HttpServletResponse.SC_BAD_REQUEST && status < 500) {
            object.put(
                    "message",
                    TECHNICAL_PREFIX.matcher(error.path("message").asText()).replaceFirst(""));
            response.resetBuffer();
            response.setStatus(status);
            response.getOutputStream().write(json.writeValueAsBytes(object));
        }
    }
}
