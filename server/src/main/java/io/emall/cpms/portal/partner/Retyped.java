package io.emall.cpms.portal.partner;

import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was typed and could not be taken is shown again at the page's own address: a browser that goes back to it later
 * has nothing to send once more.
 */
final class Retyped {
    static final String FORM = "form";

    private Retyped() {}

    static String at(String address, Object form, BindingResult errors, RedirectAttributes after) {
        after.addFlashAttribute(FORM, form);
        after.addFlashAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return address;
    }
}
