package dev.overture.authoring.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How large a workbook may become. What the archive says of itself is believed only where it is too much; then everything is
 * unpacked once, and thrown away, before anything is read.
 */
final class XlsxLimits {

    static final long UNPACKED = 100L * 1024 * 1024;
    static final long SHARED_STRINGS = 32L * 1024 * 1024;

    /** No cell comes near: Excel's longest has 32,767 characters. */
    private static final int WITHOUT_A_TAG = 1024 * 1024;

    private static final int MOST_PARTS = 10_000;

    private XlsxLimits() {}

    /** @throws ImportFileException of the code {@code file_too_large} */
    static void check(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw tooLarge("the workbook has more than " + MOST_PARTS + " parts");
        }
        long declared = 0;
        for (ZipEntry part : Collections.list(zip.entries())) {
            declared += Math.max(part.getSize(), 0);
            requireFits(part, Math.max(part.getSize(), 0), declared);
        }
        long unpacked = 0;
        byte[] thrownAway = new byte[64 * 1024];
        for (ZipEntry part : Collections.list(zip.entries())) {
            long ofPart = 0;
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(thrownAway); read >= 0; read = in.read(thrownAway)) {
                    ofPart += read;
                    unpacked += read;
                    requireFits(part, ofPart, unpacked);
                }
            }
        }
    }

    private static void requireFits(ZipEntry part, long ofPart, long ofAll) {
        if (ofAll > UNPACKED) {
            throw tooLarge("the workbook holds more than 100 MB when it is unpacked; split it, or save it as CSV");
        }
        boolean strings = part.getName().toLowerCase(Locale.ROOT).contains("sharedstrings");
        if (strings && ofPart > SHARED_STRINGS) {
            throw tooLarge("the workbook holds more than 32 MB of texts; split it, or save it as CSV");
        }
    }

    static ImportFileException tooLarge(String message) {
        return new ImportFileException("file_too_large", "file", 1, message);
    }

    /** The XML of a part, refused where a tag or a text in it is so long that reading it would fill the memory. */
    static InputStream guarded(InputStream part) {
        return new Guarded(part);
    }

    private static final class Guarded extends FilterInputStream {

        private int sinceTag;

        private Guarded(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            for (int i = offset; i < offset + read; i++) {
                sinceTag = target[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > WITHOUT_A_TAG) {
                    throw tooLarge("the workbook has a cell of more than 1 MB");
                }
            }
            return read;
        }
    }
}
