/** What tests share: a real database and a browser, found rather than downloaded. */
package dev.guanka.testing;
