package dev.overture.authoring.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a file whose encoding nobody told: by its byte order mark, else UTF-16 if every other byte is zero, else
 * UTF-8. A file that was ASCII until its first byte that is not UTF-8 goes on as Windows-1252, so one pass is enough.
 */
final class GuessingReader extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOK_AHEAD = 64;

    private final PushbackInputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private CharsetDecoder decoder;
    private boolean onlyAscii = true;
    private boolean atEnd;
    private long line = 1;

    GuessingReader(InputStream in) {
        this.in = new PushbackInputStream(in, LOOK_AHEAD);
        this.decoder = strict(StandardCharsets.UTF_8);
        try {
            guess();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private void guess() throws IOException {
        byte[] begin = in.readNBytes(LOOK_AHEAD);
        if (begin.length == 0) {
            throw new ImportFileException("empty_file", "file", 1, "the file is empty");
        }
        if (begins(begin, 'P', 'K', 3, 4) || begins(begin, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ImportFileException(
                    "not_text", "file", 1, "this is an Excel workbook; save it as CSV UTF-8 and upload that");
        }
        int mark = 0;
        if (begins(begin, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
            onlyAscii = false;
        } else if (begins(begin, 0xFF, 0xFE) || zeroAtEvery(begin, 1)) {
            mark = begins(begin, 0xFF, 0xFE) ? 2 : 0;
            decoder = strict(StandardCharsets.UTF_16LE);
        } else if (begins(begin, 0xFE, 0xFF) || zeroAtEvery(begin, 0)) {
            mark = begins(begin, 0xFE, 0xFF) ? 2 : 0;
            decoder = strict(StandardCharsets.UTF_16BE);
        }
        in.unread(begin, mark, begin.length - mark);
    }

    private static boolean begins(byte[] begin, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= begin.length || Byte.toUnsignedInt(begin[i]) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean zeroAtEvery(byte[] begin, int offset) {
        int zeros = 0;
        for (int i = offset; i < begin.length; i += 2) {
            zeros += begin[i] == 0 ? 1 : 0;
        }
        return begin.length >= 4 && zeros > begin.length / 4;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            if (result.isError()) {
                count(target, offset, chars.position());
                recover();
                int before = chars.position();
                if (before > 0) {
                    return before;
                }
            } else if (result.isOverflow()) {
                // A pair of surrogates does not fit in one char: the caller has to come with more room.
                break;
            } else if (chars.position() == 0) {
                if (atEnd) {
                    return -1;
                }
                fill();
            }
        }
        count(target, offset, chars.position());
        return chars.position();
    }

    private void recover() {
        if (!onlyAscii || !decoder.charset().equals(StandardCharsets.UTF_8)) {
            throw new ImportFileException(
                    "undecodable",
                    "file",
                    line,
                    "line " + line + " holds bytes that are no text in " + decoder.charset()
                            + "; save the file as UTF-8");
        }
        decoder = strict(WINDOWS);
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void count(char[] decoded, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (decoded[i] == '\n') {
                line++;
            }
            onlyAscii &= decoded[i] < 0x80;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
