package fr.rsi.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.springframework.stereotype.Component;

/** Answers as they are stored. */
@Component
class AnswerJson {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    AnswerJson(ObjectMapper json) {
        reader = json.readerFor(Answer.class);
        writer = json.writerFor(Answer.class);
    }

    Answer read(String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable ballot: " + text, e);
        }
    }

    String write(Answer answer) {
        try {
            return writer.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
