package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.file.ElsewhereAddress;
import io.emall.cpms.core.firmware.FirmwareDesk;
import io.emall.cpms.core.firmware.Seal;
import io.emall.cpms.portal.frame.Typed;
import org.jspecify.annotations.Nullable;

/** A firmware as it is typed. */
record FirmwareForm(
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String version,
        @Nullable String elsewhere,
        @Nullable String signature,
        @Nullable String certificate) {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_SIGNATURE = 800;
    private static final int LONGEST_CERTIFICATE = 5500;

    static FirmwareForm empty() {
        return new FirmwareForm(null, null, null, null, null, null);
    }

    /** @return null if something is wrong, which then stands beside its field */
    FirmwareDesk.@Nullable Wish read(Typed typed) {
        String its = typed.text("vendor", vendor, LONGEST_NAME);
        String kind = typed.optional("model", model, LONGEST_NAME);
        String name = typed.text("version", version, LONGEST_NAME);
        String address = elsewhere == null || elsewhere.isBlank()
                ? null
                : typed.as("elsewhere", elsewhere, ElsewhereAddress::of, "upkeep.elsewhere.bad");
        Seal seal = seal(typed);
        return typed.good() ? new FirmwareDesk.Wish(its, kind, name, address, seal) : null;
    }

    private @Nullable Seal seal(Typed typed) {
        String sign = signature == null ? "" : signature.replaceAll("\\s", "");
        String pem = certificate == null ? "" : certificate.strip();
        if (sign.length() > LONGEST_SIGNATURE) {
            typed.bad("signature", "typed.toolong", LONGEST_SIGNATURE);
        }
        if (pem.length() > LONGEST_CERTIFICATE) {
            typed.bad("certificate", "typed.toolong", LONGEST_CERTIFICATE);
        }
        if (sign.isEmpty() != pem.isEmpty()) {
            typed.bad(sign.isEmpty() ? "signature" : "certificate", "firmware.seal.both");
        }
        return sign.isEmpty() ? null : new Seal(sign, pem);
    }
}
