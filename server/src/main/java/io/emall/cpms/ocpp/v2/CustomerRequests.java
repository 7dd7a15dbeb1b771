package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.customer.CustomerOrder;
import io.emall.cpms.core.customer.Subject;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.CustomerWords;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.CertificateHashData;
import io.emall.wire.ocpp.v2.CustomerInformationRequest;
import io.emall.wire.ocpp.v2.CustomerInformationStatus;
import io.emall.wire.ocpp.v2.HashAlgorithm;
import io.emall.wire.ocpp.v2.IdToken;
import java.time.Duration;

/** Asks 2.x stations for what they hold of a customer (OCPP 2.0.1 N09, N10; P-73). */
final class CustomerRequests implements CustomerWords {
    private final Duration timeout;
    private final Spelling<CustomerInformationStatus> words = new Spelling<>(CustomerInformationStatus.class);
    private final Spelling<HashAlgorithm> algorithms = new Spelling<>(HashAlgorithm.class);

    CustomerRequests(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome ask(StationConnection station, CustomerOrder order) {
        return Outcomes.of(
                station.call(request(order), timeout),
                answer -> Outcomes.decided(
                        answer.status() == CustomerInformationStatus.ACCEPTED, words.of(answer.status())));
    }

    /** The customer is named in exactly one way (N09.FR.04 to N09.FR.06). */
    private CustomerInformationRequest request(CustomerOrder order) {
        return switch (order.subject()) {
            case Subject.Token(var value, var type) ->
                new CustomerInformationRequest(
                        order.number(), order.report(), order.clear(), null, new IdToken(value, type), null, null);
            case Subject.Identifier(var text) ->
                new CustomerInformationRequest(order.number(), order.report(), order.clear(), null, null, text, null);
            case Subject.Certificate certificate ->
                new CustomerInformationRequest(
                        order.number(), order.report(), order.clear(), hash(certificate), null, null, null);
        };
    }

    private CertificateHashData hash(Subject.Certificate its) {
        return new CertificateHashData(
                algorithms.find(its.algorithm()).orElse(HashAlgorithm.SHA256),
                its.issuerName(),
                its.issuerKey(),
                its.serial(),
                null);
    }
}
