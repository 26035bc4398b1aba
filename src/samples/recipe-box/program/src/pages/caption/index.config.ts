export default definePageConfig({ navigationBarTitleText: '配文' });
