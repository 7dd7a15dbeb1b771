/** What stations are known to get wrong in their messages, one class each, and how it is put right (field lesson 13). */
@NullMarked
package io.emall.cpms.ocpp.quirk;

import org.jspecify.annotations.NullMarked;
