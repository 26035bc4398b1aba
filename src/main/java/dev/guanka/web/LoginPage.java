package dev.guanka.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page, for our pages and Camunda's alike. */
@Controller
class LoginPage {

  @GetMapping("/login")
  String show() {
    return "login";
  }
}
