/** Technical commands in the portal: forms drawn from descriptions, answers made readable, and what was sent. */
@NullMarked
package io.emall.cpms.portal.command;

import org.jspecify.annotations.NullMarked;
