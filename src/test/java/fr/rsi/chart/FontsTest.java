package fr.rsi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pictures need no font of the server, which a small container has none of. */
class FontsTest {

    /** Draws every kind in a machine of its own. */
    public static void main(String[] arguments) {
        Tallies.every().values().forEach(tally -> Charts.of(tally, Tallies.english())
                .orElseThrow());
        System.out.println("all drawn");
    }

    @Test
    void noFontOfTheServerIsLoaded() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FontsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(log).contains("all drawn").contains("java.awt.Font ");
        assertThat(log).doesNotContain("sun.font.SunFontManager").doesNotContain("sun.font.TrueTypeFont");
    }
}
