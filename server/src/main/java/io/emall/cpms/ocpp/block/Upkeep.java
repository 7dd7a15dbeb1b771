package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.customer.CustomerReports;
import io.emall.cpms.core.diagnostics.LogReports;
import io.emall.cpms.core.display.DisplayReports;
import io.emall.cpms.core.firmware.FirmwareReports;
import io.emall.cpms.core.firmware.Publications;
import io.emall.cpms.core.vendor.VendorDesk;

/** Who hears what stations report of their upkeep. */
public record Upkeep(
        FirmwareReports firmware,
        Publications publications,
        LogReports logs,
        DisplayReports displays,
        CustomerReports customers,
        VendorDesk vendors) {}
