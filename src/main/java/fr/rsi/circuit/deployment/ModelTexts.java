package fr.rsi.circuit.deployment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds and replaces the texts that people read in BPMN and DMN files. */
final class ModelTexts {

    private static final Set<String> NAMES_FOR_PROGRAMS = Set.of("definitions", "message", "output");
    private static final Set<String> TEXT_ELEMENTS = Set.of("documentation", "description");
    private static final String QUOTE = "\"";

    private ModelTexts() {}

    static byte[] translate(byte[] model, UnaryOperator<String> translate) {
        try {
            Document document = parse(model);
            NodeList elements = document.getElementsByTagNameNS("*", "*");
            for (int i = 0; i < elements.getLength(); i++) {
                element((Element) elements.item(i), translate);
            }
            return write(document);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalArgumentException("The model can't be read: " + e.getMessage(), e);
        }
    }

    private static void element(Element element, UnaryOperator<String> translate) {
        boolean extension = String.valueOf(element.getNamespaceURI()).contains("camunda");
        if (extension) {
            return;
        }
        if (!NAMES_FOR_PROGRAMS.contains(element.getLocalName())) {
            attribute(element, "name", translate);
        }
        attribute(element, "label", translate);
        String name = element.getLocalName();
        if (TEXT_ELEMENTS.contains(name)) {
            element.setTextContent(translate.apply(element.getTextContent().strip()));
        } else if (name.equals("text")) {
            text(element, translate);
        }
    }

    private static void attribute(Element element, String attribute, UnaryOperator<String> translate) {
        if (element.hasAttribute(attribute)) {
            element.setAttribute(attribute, translate.apply(element.getAttribute(attribute)));
        }
    }

    /** A text annotation, or a cell of a decision table that holds a sentence between quotation marks. */
    private static void text(Element element, UnaryOperator<String> translate) {
        String content = element.getTextContent();
        boolean sentence = content.startsWith(QUOTE) && content.endsWith(QUOTE) && content.contains(" ");
        if (sentence) {
            String words = content.substring(1, content.length() - 1);
            element.setTextContent(QUOTE + translate.apply(words) + QUOTE);
        } else if (element.getParentNode().getLocalName().equals("textAnnotation")) {
            element.setTextContent(translate.apply(content.strip()));
        }
    }

    private static Document parse(byte[] model) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
    }

    private static byte[] write(Document document) throws TransformerException {
        var factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var output = new ByteArrayOutputStream();
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(output));
        return output.toByteArray();
    }
}
