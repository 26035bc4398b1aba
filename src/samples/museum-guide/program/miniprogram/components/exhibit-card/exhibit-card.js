Component({
  properties: {
    exhibit: { type: Object, value: {} },
  },
  methods: {
    open() {
      this.triggerEvent('open', { id: this.data.exhibit.id });
    },
  },
});
