export default definePageConfig({ navigationBarTitleText: '采购清单' });
