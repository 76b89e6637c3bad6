package fr.rsi.directory.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a file are written.
 *
 * @param skipped how many bytes only say so
 */
record Encoding(Charset charset, int skipped) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;
    private static final int BUFFER = 8192;
    private static final int BYTE = 0xFF;

    /** Finds out from the mark at the beginning, or else from the bytes themselves. */
    static Encoding of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        if (zeros(bytes, pairs, 1) > pairs / 2) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros(bytes, pairs, 0) > pairs / 2) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & BYTE) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Basic Latin in UTF-16 has a zero in every other byte. */
    private static int zeros(byte[] bytes, int pairs, int from) {
        int zeros = 0;
        for (int i = 0; i < pairs; i++) {
            if (bytes[2 * i + from] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    /** Whether more characters beyond ASCII are written in UTF-8 than are not; a file that mixes encodings is read as the one it uses most. */
    private static boolean mostlyUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        long good = 0;
        long bad = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            good += out.chars().filter(c -> c > '\u007F').count();
            out.clear();
            if (result.isError()) {
                bad++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return bad == 0 || good > bad;
            }
        }
    }
}
