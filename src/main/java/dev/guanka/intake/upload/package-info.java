/** Multipart uploads, read part by part as they arrive and gone when the answer is given. */
package dev.guanka.intake.upload;
