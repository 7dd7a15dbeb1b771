/** What stations watch by themselves and report when it happens: monitors of variables (P-24). */
@NullMarked
package io.emall.cpms.core.monitoring;

import org.jspecify.annotations.NullMarked;
