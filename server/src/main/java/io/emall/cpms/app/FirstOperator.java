package io.emall.cpms.app;

import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.VatRate;
import jakarta.annotation.PostConstruct;
import org.springframework.stereotype.Component;

/** The first start asks nothing: the operator of the settings is entered, and left alone ever after. */
@Component
class FirstOperator {

    private final Operators operators;
    private final CpmsSettings.Operator settings;

    FirstOperator(Operators operators, CpmsSettings settings) {
        this.operators = operators;
        this.settings = settings.operator();
    }

    @PostConstruct
    void enter() {
        OperatorId id = new OperatorId(settings.country(), settings.party());
        if (operators.find(id).isEmpty()) {
            operators.save(new Operator(
                    id, settings.name(), settings.currency(), settings.zone(), new VatRate(settings.vat())));
        }
    }
}
