/** The door for files: stations fetch firmware and bring logs at secret addresses, people bring firmware. */
@NullMarked
package io.emall.cpms.files;

import org.jspecify.annotations.NullMarked;
