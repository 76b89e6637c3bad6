package fr.rsi.web;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/** Renders what askers wrote; HTML in it is shown as text, and links can only be web or mail addresses. */
@Component
class Markdown {

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** HTML that is safe to put into a page. */
    String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }
}
