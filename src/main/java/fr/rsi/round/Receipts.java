package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The receipts that respondents get for their answers. */
@Component
class Receipts {

    private static final int BITS = 130;
    private static final int LETTERS = 26;
    private static final int RADIX = 32;

    private final SecureRandom random = new SecureRandom();
    private final Texts texts;

    Receipts(Texts texts) {
        this.texts = texts;
    }

    /** A new receipt: {@value #LETTERS} letters and digits, {@value #BITS} random bits. */
    String next() {
        String digits = new BigInteger(BITS, random).toString(RADIX);
        return "0".repeat(LETTERS - digits.length()) + digits;
    }

    /** The refusal of a second answer, with the receipt of the first. */
    Refused alreadyAnswered(String receipt) {
        return Refused.because(Refused.Kind.CONFLICT, texts.text("answer.already"), Map.of("receipt", receipt));
    }
}
