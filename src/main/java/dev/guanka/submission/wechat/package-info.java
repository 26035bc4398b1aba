/** Values of the WeChat-style door. */
package dev.guanka.submission.wechat;
