Component({
  properties: { from: String, text: String, at: String },
});
