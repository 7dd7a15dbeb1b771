package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.file.ElsewhereAddress;
import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareDesk;
import io.emall.cpms.core.firmware.Seal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of firmware. */
@RestController
@RequestMapping("/api/v1/firmware")
class FirmwareApi {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_SIGNATURE = 800;
    private static final int LONGEST_CERTIFICATE = 5500;

    private final FirmwareDesk desk;

    FirmwareApi(FirmwareDesk desk) {
        this.desk = desk;
    }

    /**
     * A firmware to add. Without an address elsewhere its file is then PUT to the answer's uploadPath on this server.
     *
     * @param model left out: for all of the vendor's
     * @param version as stations with it say at boot
     * @param elsewhere an http(s), ftp(s) or sftp address
     * @param signature in base64; with it the certificate is needed, and the other way round
     * @param signingCertificate in PEM
     */
    record Wanted(
            @Nullable String vendor,
            @Nullable String model,
            @Nullable String version,
            @Nullable String elsewhere,
            @Nullable String signature,
            @Nullable String signingCertificate) {
        FirmwareDesk.Wish read() {
            Checked checked = new Checked();
            String its = checked.text("vendor", vendor, LONGEST_NAME);
            String kind = model == null ? null : checked.text("model", model, LONGEST_NAME);
            String name = checked.text("version", version, LONGEST_NAME);
            String address = elsewhere == null ? null : checked.as("elsewhere", elsewhere, ElsewhereAddress::of);
            Seal seal = seal(checked);
            checked.end();
            return new FirmwareDesk.Wish(its, kind, name, address, seal);
        }

        private @Nullable Seal seal(Checked checked) {
            if (signature == null && signingCertificate == null) {
                return null;
            }
            String sign = checked.needed("signature", signature);
            String certificate = checked.needed("signingCertificate", signingCertificate);
            if (sign.length() > LONGEST_SIGNATURE) {
                checked.bad("signature", "has at most " + LONGEST_SIGNATURE + " characters");
            }
            if (certificate.length() > LONGEST_CERTIFICATE) {
                checked.bad("signingCertificate", "has at most " + LONGEST_CERTIFICATE + " characters");
            }
            return new Seal(sign, certificate);
        }
    }

    /** @param size in bytes */
    record FirmwareFile(String name, long size, String sha256, Instant receivedAt) {
        static @Nullable FirmwareFile of(@Nullable StoredFile file) {
            return file == null ? null : new FirmwareFile(file.name(), file.size(), file.sha256(), file.at());
        }
    }

    /**
     * A firmware.
     *
     * @param uploadPath where its file is to be PUT, for a day; absent if nothing is to be brought
     */
    record Its(
            UUID id,
            String vendor,
            @Nullable String model,
            String version,
            boolean signed,
            Instant at,
            String who,
            @Nullable String elsewhere,
            @Nullable FirmwareFile file,
            @Nullable String uploadPath) {
        static Its of(Firmware firmware, @Nullable String uploadPath) {
            return new Its(
                    firmware.id(),
                    firmware.vendor(),
                    firmware.model(),
                    firmware.version(),
                    firmware.seal() != null,
                    firmware.at(),
                    firmware.who(),
                    firmware.elsewhere(),
                    FirmwareFile.of(firmware.file()),
                    uploadPath);
        }
    }

    @PostMapping
    Its add(Actor actor, @RequestBody Wanted wanted) {
        Firmware added = desk.add(actor, wanted.read());
        return Its.of(added, desk.upload(actor, added).orElse(null));
    }

    @GetMapping
    Listing<Its> list(
            Actor actor, @RequestParam @Nullable String after, @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return Listing.of(desk.page(actor, after, Listing.limit(limit)), firmware -> Its.of(firmware, null));
    }

    @GetMapping("/{id}")
    Its get(Actor actor, @PathVariable UUID id) {
        Firmware firmware = find(actor, id);
        return Its.of(firmware, desk.upload(actor, firmware).orElse(null));
    }

    @DeleteMapping("/{id}")
    void remove(Actor actor, @PathVariable UUID id) {
        if (!desk.remove(actor, find(actor, id))) {
            throw Refused.conflict("id", "was given to stations and stays on record");
        }
    }

    private Firmware find(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> Refused.notFound("firmware " + id));
    }
}
