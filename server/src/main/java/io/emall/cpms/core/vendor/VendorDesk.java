package io.emall.cpms.core.vendor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds who understands a vendor's message (OCPP 1.6 §4.3, 2.0.1 P02; P-74). */
public final class VendorDesk {
    private static final Logger LOG = System.getLogger(VendorDesk.class.getName());

    private final Map<String, VendorMessages> vendors;
    private final Duration patience;

    /**
     * @param vendors at most one for each vendor
     * @param patience how long one may take
     */
    public VendorDesk(Collection<VendorMessages> vendors, Duration patience) {
        this.vendors =
                vendors.stream().collect(Collectors.toUnmodifiableMap(VendorMessages::vendor, Function.identity()));
        this.patience = patience;
    }

    /** Never throws. */
    public VendorAnswer answer(VendorMessage message) {
        VendorMessages vendor = vendors.get(message.vendor());
        return vendor == null ? new VendorAnswer.UnknownVendor() : answer(vendor, message);
    }

    private VendorAnswer answer(VendorMessages vendor, VendorMessage message) {
        FutureTask<VendorAnswer> task = new FutureTask<>(() -> vendor.answer(message));
        Thread.ofVirtual().name("vendor-message").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return rejected(task, message, stopping);
        } catch (ExecutionException | TimeoutException failed) {
            return rejected(task, message, failed);
        }
    }

    private static VendorAnswer rejected(FutureTask<VendorAnswer> task, VendorMessage message, Exception why) {
        task.cancel(true);
        LOG.log(Level.WARNING, "{0}: message of vendor {1} failed: {2}", message.station(), message.vendor(), why);
        return new VendorAnswer.Rejected(null);
    }
}
