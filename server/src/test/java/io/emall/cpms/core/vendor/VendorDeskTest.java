package io.emall.cpms.core.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** P-74: whatever a vendor's handler does, the station gets an answer. */
class VendorDeskTest {
    private final VendorDesk desk = new VendorDesk(List.of(new AcmeMeterSeal(), new Stuck()), Duration.ofMillis(200));

    /** The example of docs/how-to/add-a-vendor-message.md. */
    private static final class AcmeMeterSeal implements VendorMessages {
        @Override
        public String vendor() {
            return "com.acme";
        }

        @Override
        public VendorAnswer answer(VendorMessage message) {
            return "meterSeal".equals(message.message())
                    ? new VendorAnswer.Accepted("noted " + message.data())
                    : new VendorAnswer.UnknownMessage();
        }
    }

    /** Hangs or fails. */
    private static final class Stuck implements VendorMessages {
        @Override
        public String vendor() {
            return "stuck";
        }

        @Override
        public VendorAnswer answer(VendorMessage message) {
            if ("fail".equals(message.message())) {
                throw new IllegalStateException("on purpose");
            }
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new VendorAnswer.UnknownVendor();
        }
    }

    private VendorAnswer answer(String vendor, @Nullable String message) {
        return desk.answer(new VendorMessage(new StationId("CP1"), vendor, message, "7"));
    }

    @Test
    void theVendorsHandlerAnswers() {
        assertThat(answer("com.acme", "meterSeal")).isEqualTo(new VendorAnswer.Accepted("noted 7"));
        assertThat(answer("com.acme", "other")).isEqualTo(new VendorAnswer.UnknownMessage());
        assertThat(answer("com.acme", null)).isEqualTo(new VendorAnswer.UnknownMessage());
    }

    @Test
    void nobodysVendorIsUnknown() {
        assertThat(answer("COM.ACME", "meterSeal")).isEqualTo(new VendorAnswer.UnknownVendor());
    }

    @Test
    void whatFailsOrHangsIsRejected() {
        assertThat(answer("stuck", "fail")).isEqualTo(new VendorAnswer.Rejected(null));
        assertThat(answer("stuck", "hang")).isEqualTo(new VendorAnswer.Rejected(null));
    }
}
